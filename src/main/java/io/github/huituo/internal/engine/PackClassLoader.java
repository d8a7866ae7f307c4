package io.github.huituo.internal.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows the classes of one pack that was compiled in this process.
 *
 * <p>What lies in the package of the pack is found here or nowhere: the class loaders of the platform keep every name that they
 * were ever asked for, and there is a new package for each new version of the rules.
 */
final class PackClassLoader extends ClassLoader {
  private final String packageName;
  private final Map<String, byte[]> classes;

  PackClassLoader(ClassLoader parent, String packageName, Map<String, byte[]> classes) {
    super(parent);
    this.packageName = packageName;
    this.classes = classes;
  }

  /**
   * Returns whether a class or resource is in the package, or would be. The compiler tries each part of a name as a class around
   * the next.
   */
  private boolean isOwn(String name) {
    return name.replace('$', '.').replace('/', '.').startsWith(packageName);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isOwn(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** The compiler of a pack that extends this one reads its classes as resources. */
  @Override
  public @Nullable URL getResource(String name) {
    return isOwn(name) ? findResource(name) : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws java.io.IOException {
    if (!isOwn(name)) {
      return super.getResources(name);
    }
    URL found = findResource(name);
    return Collections.enumeration(found == null ? List.of() : List.of(found));
  }

  @Override
  protected @Nullable URL findResource(String name) {
    byte[] bytes =
        name.endsWith(".class")
            ? classes.get(name.substring(0, name.length() - ".class".length()).replace('/', '.'))
            : null;
    try {
      return bytes == null ? null : new URL(null, "pack:" + name, new BytesHandler(bytes));
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens bytes that are in memory. */
  private static final class BytesHandler extends URLStreamHandler {
    private final byte[] bytes;

    BytesHandler(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(bytes);
        }
      };
    }
  }
}
