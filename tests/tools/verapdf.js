/*
Validates PDF files against PDF/UA-1 with veraPDF, in Rhino: a line of JSON for each file.

The profile is read here and not by veraPDF, whose own reader needs JAXB, which Java no longer has.
*/
/* global Packages, arguments, java, javax, print */
var vera = Packages.org.verapdf;
var profiles = vera.pdfa.validation.profiles.Profiles;
var flavours = vera.pdfa.flavours.PDFAFlavour;
var PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml";
var MOST = 20; // of one rule

function elements(parent, name) {
  var found = parent.getElementsByTagName(name), list = [];
  for (var i = 0; i < found.getLength(); i += 1) list.push(found.item(i));
  return list;
}

function text(parent, name) {
  return elements(parent, name)[0].getTextContent();
}

function setOf(items) {
  var set = new java.util.HashSet();
  items.forEach(function (item) { set.add(item); });
  return set;
}

function readRule(rule) {
  var id = elements(rule, "id")[0];
  return profiles.ruleFromValues(
    profiles.ruleIdFromValues(
      flavours.Specification.valueOf(id.getAttribute("specification")),
      id.getAttribute("clause"),
      java.lang.Integer.parseInt(id.getAttribute("testNumber"))
    ),
    rule.getAttribute("object"),
    rule.hasAttribute("deferred") ? java.lang.Boolean.valueOf(rule.getAttribute("deferred")) : null,
    rule.getAttribute("tags"),
    text(rule, "description"),
    text(rule, "test"),
    profiles.errorFromValues(text(rule, "message"), new java.util.ArrayList()),
    new java.util.ArrayList()
  );
}

function readVariable(variable) {
  return profiles.variableFromValues(
    variable.getAttribute("name"),
    variable.getAttribute("object"),
    text(variable, "defaultValue"),
    text(variable, "value")
  );
}

function readProfile() {
  var stream = java.lang.ClassLoader.getSystemResourceAsStream(PROFILE);
  var builder = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder();
  var root = builder.parse(stream).getDocumentElement();
  return profiles.profileFromValues(
    flavours.PDFUA_1,
    profiles.profileDetailsFromValues("PDF/UA-1", "ISO 14289-1:2014", "veraPDF", new java.util.Date(0)),
    "",
    setOf(elements(root, "rule").map(readRule)),
    setOf(elements(root, "variable").map(readVariable))
  );
}

function failures(result) {
  var counts = {}, said = [];
  result.getTestAssertions().toArray().forEach(function (each) {
    var id = each.getRuleId(), rule = id.getClause() + "-" + id.getTestNumber();
    counts[rule] = (counts[rule] || 0) + 1;
    if (counts[rule] <= MOST) {
      said.push(rule + ": " + each.getMessage() + " (" + each.getLocation().getContext() + ")");
    }
  });
  return said;
}

function version() {
  var of = vera.ReleaseDetails, found = of.byId("core") || of.getDetails().iterator().next();
  return "veraPDF " + found.getVersion();
}

vera.gf.foundry.VeraGreenfieldFoundryProvider.initialise();
var profile = readProfile();
for (var i = 0; i < arguments.length; i += 1) {
  var parser = vera.pdfa.Foundries.defaultInstance().createParser(
    new java.io.File(arguments[i]), flavours.PDFUA_1
  );
  var validator = vera.pdfa.validation.validators.ValidatorFactory.createValidator(profile, false);
  var result = validator.validate(parser);
  parser.close();
  print(JSON.stringify({
    validator: version(),
    compliant: result.isCompliant(),
    checks: result.getTotalAssertions(),
    failed: failures(result)
  }));
}
