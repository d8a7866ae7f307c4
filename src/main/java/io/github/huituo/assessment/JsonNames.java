package io.github.huituo.assessment;

import com.fasterxml.jackson.core.io.SerializedString;

/** The names of the fields of assessments and timelines in JSON. */
final class JsonNames {
  static final SerializedString ACCOUNTED = new SerializedString("accounted");
  static final SerializedString ACCOUNTS = new SerializedString("accounts");
  static final SerializedString ACTUAL = new SerializedString("actual");
  static final SerializedString AMOUNT = new SerializedString("amount");
  static final SerializedString AMOUNT_OPEN = new SerializedString("amountOpen");
  static final SerializedString ANSWERED = new SerializedString("answered");
  static final SerializedString ARTICLE = new SerializedString("article");
  static final SerializedString ASK = new SerializedString("ask");
  static final SerializedString AS_OF = new SerializedString("asOf");
  static final SerializedString BECAUSE = new SerializedString("because");
  static final SerializedString BY = new SerializedString("by");
  static final SerializedString CASE_ID = new SerializedString("caseId");
  static final SerializedString CHOICE = new SerializedString("choice");
  static final SerializedString CHOSEN_BY_HOST = new SerializedString("chosenByHost");
  static final SerializedString COMPUTATION = new SerializedString("computation");
  static final SerializedString CONSEQUENCES = new SerializedString("consequences");
  static final SerializedString CONTENT_HASH = new SerializedString("contentHash");
  static final SerializedString CURRENCY = new SerializedString("currency");
  static final SerializedString DUE = new SerializedString("due");
  static final SerializedString ENROLMENT = new SerializedString("enrolment");
  static final SerializedString ENTITLEMENTS = new SerializedString("entitlements");
  static final SerializedString ENTRIES = new SerializedString("entries");
  static final SerializedString EVIDENCE = new SerializedString("evidence");
  static final SerializedString EXCLUSIVE = new SerializedString("exclusive");
  static final SerializedString FACT = new SerializedString("fact");
  static final SerializedString FIGURES = new SerializedString("figures");
  static final SerializedString FINE = new SerializedString("fine");
  static final SerializedString FROM = new SerializedString("from");
  static final SerializedString FROM_INCLUDED = new SerializedString("fromIncluded");
  static final SerializedString GIVES = new SerializedString("gives");
  static final SerializedString ID = new SerializedString("id");
  static final SerializedString INTERPRETATIONS = new SerializedString("interpretations");
  static final SerializedString JURISDICTION = new SerializedString("jurisdiction");
  static final SerializedString KIND = new SerializedString("kind");
  static final SerializedString LASTING = new SerializedString("lasting");
  static final SerializedString MEANING = new SerializedString("meaning");
  static final SerializedString MISSING = new SerializedString("missing");
  static final SerializedString NUMBER = new SerializedString("number");
  static final SerializedString OCCASIONS = new SerializedString("occasions");
  static final SerializedString OFFSETS = new SerializedString("offsets");
  static final SerializedString OUTCOME = new SerializedString("outcome");
  static final SerializedString OWED = new SerializedString("owed");
  static final SerializedString PACK = new SerializedString("pack");
  static final SerializedString PAID = new SerializedString("paid");
  static final SerializedString PAYEE = new SerializedString("payee");
  static final SerializedString PAYMENTS = new SerializedString("payments");
  static final SerializedString PERIOD = new SerializedString("period");
  static final SerializedString QUESTIONS = new SerializedString("questions");
  static final SerializedString RECIPIENT = new SerializedString("recipient");
  static final SerializedString REQUIRED = new SerializedString("required");
  static final SerializedString REQUIREMENTS = new SerializedString("requirements");
  static final SerializedString RULES = new SerializedString("rules");
  static final SerializedString SETTINGS = new SerializedString("settings");
  static final SerializedString SET_ASIDE = new SerializedString("setAside");
  static final SerializedString SEVERITY = new SerializedString("severity");
  static final SerializedString SHORTFALL = new SerializedString("shortfall");
  static final SerializedString SOURCE = new SerializedString("source");
  static final SerializedString SOURCES = new SerializedString("sources");
  static final SerializedString SUBJECT = new SerializedString("subject");
  static final SerializedString SUBJECT_KIND = new SerializedString("subjectKind");
  static final SerializedString TEXT = new SerializedString("text");
  static final SerializedString TITLE = new SerializedString("title");
  static final SerializedString TO = new SerializedString("to");
  static final SerializedString TOTAL = new SerializedString("total");
  static final SerializedString TO_INCLUDED = new SerializedString("toIncluded");
  static final SerializedString UNIT = new SerializedString("unit");
  static final SerializedString VALUE = new SerializedString("value");
  static final SerializedString VERSION = new SerializedString("version");
  static final SerializedString WHOM = new SerializedString("whom");

  private JsonNames() {}
}
