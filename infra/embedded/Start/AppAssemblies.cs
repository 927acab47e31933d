using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace BinhHoa2.Embedded.Start;

/// <summary>
/// Loads the app and the commands from their build folders into the default load context: assemblies of the host (worker, durable
/// task, hosting) are shared, all others are loaded from the folder of the assembly that needs them.
/// </summary>
internal static class AppAssemblies
{
    public static Assembly Load(string path)
    {
        var resolver = new AssemblyDependencyResolver(path);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            resolver.ResolveAssemblyToPath(name) is { } file ? context.LoadFromAssemblyPath(file) : null;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            resolver.ResolveUnmanagedDllToPath(name) is { } file ? NativeLibrary.Load(file) : IntPtr.Zero;
        return AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
    }
}
