package org.banyan.page;

import java.math.BigDecimal;
import java.util.Map;
import org.banyan.catalog.Value;

/// Writes numbers and dates as readers of a language expect them. The patterns are interface words:
/// `date.day`, `date.month`, `date.year`, `month.1` … `month.12`, `period.on`, `period.between`.
record Formats(Map<String, String> words) {

  /// Groups of three digits, a point before decimals: `1,250.5`.
  String number(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    var digits = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, ',');
    }
    return (number.signum() < 0 ? "−" : "") + digits + (point < 0 ? "" : plain.substring(point));
  }

  String money(Value.Money money) {
    return word("money", Map.of("amount", number(money.amount()), "currency", money.currency()));
  }

  String date(Value.Date date) {
    String[] parts = date.iso().split("-");
    return switch (parts.length) {
      case 1 -> word("date.year", Map.of("year", parts[0]));
      case 2 -> word("date.month", Map.of("year", parts[0], "month", month(parts[1])));
      default ->
          word(
              "date.day",
              Map.of(
                  "year",
                  parts[0],
                  "month",
                  month(parts[1]),
                  "day",
                  String.valueOf(Integer.parseInt(parts[2]))));
    };
  }

  String period(Value.Period period) {
    if (period.isOneDate()) {
      return date(period.from());
    }
    return period
        .to()
        .map(to -> word("period.between", Map.of("from", date(period.from()), "to", date(to))))
        .orElseGet(() -> word("period.on", Map.of("from", date(period.from()))));
  }

  private String month(String digits) {
    return words.getOrDefault("month." + Integer.parseInt(digits), digits);
  }

  private String word(String key, Map<String, String> slots) {
    String pattern = words.getOrDefault(key, key);
    for (var slot : slots.entrySet()) {
      pattern = pattern.replace("{" + slot.getKey() + "}", slot.getValue());
    }
    return pattern;
  }
}
