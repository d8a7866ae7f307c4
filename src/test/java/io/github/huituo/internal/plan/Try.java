package io.github.huituo.internal.plan;
import io.github.huituo.ChildcarePolicy;
import java.nio.file.*;
class Try {
  public static void main(String[] a) throws Exception {
    ChildcarePolicy p = ChildcarePolicy.bundled(a[0]);
    String text = Files.readString(Path.of(a[1]));
    for (int i = 0; i < Integer.parseInt(a[2]); i++) {
      long t = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); long w = System.nanoTime();
      var plan = p.plan("d.yaml", text);
      System.out.println((java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()-t)/1000000.0 + " ms cpu, wall " + (System.nanoTime()-w)/1000000 + " " + plan.complies()+" "+plan.staff().careWorkers());
    }
  }
}
