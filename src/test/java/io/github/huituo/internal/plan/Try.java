package io.github.huituo.internal.plan;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.text.Problems;
import java.nio.file.*;
class Try {
  public static void main(String[] a) throws Exception {
    String j = a[0];
    Engine e = LoadedPolicy.load(Path.of("rules/"+j)).engine(j);
    Problems p = new Problems();
    Demand d = new DemandReader(e.law(), p).read(Documents.parse(a[1], Files.readString(Path.of(a[1]))));
    p.throwIfErrors();
    EditCandidates c = new EditCandidates(e);
    for (int i = 0; i < Integer.parseInt(a[2]); i++) {
      long t = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Draft r = new Drafting(e, c, d, e.law().plan().nurseries().get(0)).of(Objective.of(d.costs()));
      System.out.println((java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()-t)/1000000.0 + " ms");
      if (i == 0) {
        System.out.println(r.division()); System.out.println(r.staff() + " " + r.careWorkers() + " area " + r.area()+" "+r.outdoor());
        System.out.println("homeless " + r.homeless());
        r.unmet().forEach(u -> System.out.println("UNMET " + u.id() + " " + u.subject() + " " + u.outcome() + " " + u.missing()));
        r.unmetAdvice().forEach(u -> System.out.println("unmet " + u.id() + " " + u.subject() + " " + u.outcome() + " " + u.missing()));
        System.out.println(io.github.huituo.internal.document.YamlText.of(io.github.huituo.internal.casefile.CaseWriter.write(r.planned())));
      }
    }
  }
}
