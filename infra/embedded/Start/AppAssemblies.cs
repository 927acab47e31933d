using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace BinhHoa2.Embedded.Start;

/// <summary>
/// Loads the app, and the commands, from where they were built, into the one load context of this process: what the host itself stands
/// on (the worker's, the durable and the hosting types) is shared with them, the rest comes from beside the assembly that needs it.
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
