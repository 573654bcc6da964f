import java.io.FileInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates files against profiles: Vera 2a,ua1 FILE… Exit status 1 when one does not comply. */
public class Vera {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean failed = false;
    for (int i = 1; i < arguments.length; i++) {
      for (String profile : arguments[0].split(",")) {
        failed |= !validate(arguments[i], PDFAFlavour.fromString(profile));
      }
    }
    System.exit(failed ? 1 : 0);
  }

  private static boolean validate(String file, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      System.out.println(file + " [" + flavour + "] compliant=" + result.isCompliant() + " assertions=" + result.getTotalAssertions());
      Map<String, Integer> counts = new TreeMap<>();
      Map<String, String> places = new HashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage();
          counts.merge(rule, 1, Integer::sum);
          places.putIfAbsent(rule, assertion.getLocation().getContext());
        }
      }
      counts.forEach((rule, count) -> System.out.println("  FAIL x" + count + " " + rule + "\n      @ " + places.get(rule)));
      // No assertion at all would be no validation at all.
      return result.isCompliant() && result.getTotalAssertions() > 0;
    }
  }
}
