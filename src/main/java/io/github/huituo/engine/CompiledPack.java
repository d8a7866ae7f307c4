package io.github.huituo.engine;

import io.github.huituo.text.HuituoException;
import io.github.huituo.text.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * The compiled code of a pack.
 *
 * @param code what was compiled
 * @param loader knows its classes
 * @param model the rules; empty if it has none
 */
record CompiledPack(PackCode code, ClassLoader loader, Optional<Model> model) {
  /** Finds the classes of packs in the jar, and has those compiled that are not there. */
  static CompiledPack of(PackCode code, ClassLoader parent) {
    if (code.isEmpty()) {
      return new CompiledPack(code, parent, Optional.empty());
    }
    Optional<String> bundled = BundledModels.modelOf(code.packageName());
    if (bundled.isPresent()) {
      return loaded(code, CompiledPack.class.getClassLoader(), bundled.get());
    }
    if (!canCompile()) {
      throw new HuituoException(Problem.error(code.pack().at(), "no-compiler"));
    }
    Map<String, byte[]> classes = RuleCompiler.compile(code, parent);
    return loaded(code, new PackClassLoader(parent, classes), BundledModels.modelAmong(classes.keySet()));
  }

  static boolean canCompile() {
    return CompiledPack.class.getClassLoader().getResource("org/drools/model/codegen/ExecutableModelProject.class") != null;
  }

  private static CompiledPack loaded(PackCode code, ClassLoader loader, String modelClass) {
    if (modelClass.isEmpty()) {
      return new CompiledPack(code, loader, Optional.empty());
    }
    return new CompiledPack(code, loader, Optional.of(instance(loader, modelClass, Model.class)));
  }

  static <T> T instance(ClassLoader loader, String name, Class<T> type) {
    try {
      return type.cast(Class.forName(name, true, loader).getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled class " + name + " cannot be loaded", e);
    }
  }

  /** Knows the classes of one pack that was compiled in this process. */
  static final class PackClassLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    PackClassLoader(ClassLoader parent, Map<String, byte[]> classes) {
      super(parent);
      this.classes = classes;
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
