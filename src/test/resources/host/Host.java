import io.github.huituo.ChildcarePolicy;
import io.github.huituo.HuituoException;
import java.nio.file.Path;

/** What a host program does: it asks whether a class has enough care workers. */
public class Host {
  public static void main(String[] args) {
    ChildcarePolicy policy = ChildcarePolicy.bundled("cn-131100");
    String text =
        "{asOf: 2025-06-01, jurisdiction: cn-131100,"
            + " institution: {classes: [{id: k1, band: INFANT, children: 7, careWorkers: 2}]}}";
    var ratio = policy.assess(policy.read("case.yaml", text)).requirement("cn.staffing.care-worker-ratio");
    System.out.println("bundled: " + ratio.subject("k1").outcome() + ", required " + ratio.subject("k1").required().get());
    System.out.println("compiler: " + (Host.class.getResource("/org/drools/model/codegen/ExecutableModelProject.class") != null));
    if (args.length == 2) {
      ChildcarePolicy stricter = ChildcarePolicy.load(Path.of(args[0]));
      var size = stricter.assess(stricter.read("case.yaml", text)).requirement("cn.class.size").subject("k1");
      System.out.println("other parameter: required " + size.required().get());
      try {
        ChildcarePolicy.load(Path.of(args[1]));
      } catch (HuituoException e) {
        System.out.println("other rule: " + e.getMessage());
      }
    }
  }
}
