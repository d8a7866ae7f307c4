package io.github.huituo.internal.engine.direct;

import org.drools.model.BitMask;
import org.drools.model.Channel;
import org.drools.model.Drools;
import org.drools.model.DroolsEntryPoint;

/** The facts as the consequence of a definition may use them. It may insert, and nothing else. */
abstract class InsertOnly implements Drools {
  private static UnsupportedOperationException refused() {
    return new UnsupportedOperationException("a rule only inserts terms");
  }

  @Override
  public final void insert(Object fact, boolean dynamic) {
    throw refused();
  }

  @Override
  public final void update(Object fact, String... properties) {
    throw refused();
  }

  @Override
  public final void update(Object fact, BitMask properties) {
    throw refused();
  }

  @Override
  public final void delete(Object fact) {
    throw refused();
  }

  @Override
  public final <T> T getRuntime(Class<T> type) {
    throw refused();
  }

  @Override
  public final <T> T getContext(Class<T> type) {
    throw refused();
  }

  @Override
  public final DroolsEntryPoint getEntryPoint(String name) {
    throw refused();
  }

  @Override
  public final void halt() {
    throw refused();
  }

  @Override
  public final void setFocus(String group) {
    throw refused();
  }

  @Override
  public final Channel getChannel(String name) {
    throw refused();
  }

  @Override
  public final void logicalInsert(Object fact) {
    throw refused();
  }

  @Override
  public final void insertAsync(Object fact) {
    throw refused();
  }
}
