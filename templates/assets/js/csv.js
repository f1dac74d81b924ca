// Tables for spreadsheets (RFC 4180): the twin of the program's own, held to the same vectors.
//
// A spreadsheet runs a text that begins like a formula; an apostrophe before it keeps it a text,
// also where a spreadsheet of another country begins a new cell.

const FORMULA =
  /(^|[;\t\r\n])(?!\p{Z}*[+-]?[0-9]+(?:[.,][0-9]+)?%?(?:[;\t\r\n]|$))(?=(?:(?![\t\r\n])[\p{Z}\p{C}"“”])*[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;

export function csvOf(rows) {
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

export function cell(text) {
  const safe = text.replace(FORMULA, "$1'");
  const plain = /^[\t\r]/.test(safe) ? `'${safe}` : safe;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
