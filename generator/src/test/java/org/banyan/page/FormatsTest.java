package org.banyan.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.banyan.catalog.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  private static final Formats ENGLISH =
      new Formats(
          Map.of(
              "date.year", "{year}",
              "date.month", "{month} {year}",
              "date.day", "{day} {month} {year}",
              "month.3", "March",
              "period.on", "since {from}",
              "period.between", "{from} – {to}",
              "money", "{currency} {amount}"));

  private static final Formats CHINESE =
      new Formats(
          Map.of(
              "date.year", "{year}年",
              "date.month", "{year}年{month}",
              "date.day", "{year}年{month}{day}日",
              "month.3", "3月",
              "period.on", "{from}至今",
              "period.between", "{from}—{to}",
              "money", "{amount} {currency}"));

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "999, 999",
    "1000, '1,000'",
    "1250.5, '1,250.5'",
    "0.50, 0.50",
    "-1250, '−1,250'",
    "-0.5, −0.5",
    "1234567890.12, '1,234,567,890.12'",
    "100000, '100,000'",
    "1E+3, '1,000'",
  })
  void numbersHaveGroupsOfThree(String number, String text) {
    assertEquals(text, ENGLISH.number(new BigDecimal(number)));
  }

  @ParameterizedTest
  @CsvSource({
    "2017, 2017, 2017年",
    "2017-03, March 2017, 2017年3月",
    "2017-03-05, 5 March 2017, 2017年3月5日",
  })
  void datesAreAsExactAsTheyWereWritten(String iso, String english, String chinese) {
    assertEquals(english, ENGLISH.date(new Value.Date(iso)));
    assertEquals(chinese, CHINESE.date(new Value.Date(iso)));
  }

  @Test
  void periodsEndOrGoOn() {
    var from = new Value.Date("2009");
    var to = new Value.Date("2012");
    assertEquals("2009 – 2012", ENGLISH.period(new Value.Period(from, Optional.of(to))));
    assertEquals("2009年—2012年", CHINESE.period(new Value.Period(from, Optional.of(to))));
    assertEquals("since 2009", ENGLISH.period(new Value.Period(from, Optional.empty())));
    assertEquals("2009年至今", CHINESE.period(new Value.Period(from, Optional.empty())));
    assertEquals("2009", ENGLISH.period(new Value.Period(from, Optional.of(from))));
  }

  @Test
  void moneyHasItsCurrency() {
    var money = new Value.Money(new BigDecimal("350000"), "GBP");
    assertEquals("GBP 350,000", ENGLISH.money(money));
    assertEquals("350,000 GBP", CHINESE.money(money));
  }
}
