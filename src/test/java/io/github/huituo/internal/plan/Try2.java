package io.github.huituo.internal.plan;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.assessment.*;
import io.github.huituo.model.*;
import java.nio.file.*;
import java.util.*;
class Try2 {
  public static void main(String[] a) throws Exception {
    LoadedPolicy pol = LoadedPolicy.load(Path.of("rules/"+a[0]));
    Engine e = pol.engine(a[0]);
    ChildcareCase c = pol.read(Path.of(a[1]));
    EditCandidates ec = new EditCandidates(e);
    Answer ans = Answered.in(e.assess(c, Set.of(a[2]), CaseLocator.NONE), a[2], a[3]).orElseThrow();
    System.out.println(ans.outcome()+" "+ans.missing());
    for (CaseEdit ed : ec.of(c, ans)) {
      String r; long t=System.nanoTime();
      try { Answer n = Answered.in(e.assess(ed.of(c), Set.of(a[2]), CaseLocator.NONE), a[2], a[3]).orElseThrow(); r = n.outcome()+" "+n.missing().size()+(n.equals(ans)?" same":""); } catch (Exception x) { r = x.toString(); }
      System.out.println(ed+" -> "+r+" "+(System.nanoTime()-t)/1000);
    }
    RemedySearch s = new RemedySearch(e, ec, new Levers(){ public boolean allows(CaseEdit x){return true;} public int effort(CaseEdit x){return x instanceof CaseEdit.OfPart?3:1;}}, false);
    long t=System.nanoTime();
    s.of(c, ans, Set.of(Outcome.MET, Outcome.ELIGIBLE), 3).forEach(r -> System.out.println(r.edits()+" "+r.effort()));
      System.out.println((System.nanoTime()-t)/1000);
  }
}
