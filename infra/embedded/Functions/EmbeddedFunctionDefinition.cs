using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Embedded.Functions;

/// <summary>A function as this host found it.</summary>
internal sealed class EmbeddedFunctionDefinition(string name, MethodInfo method) : FunctionDefinition
{
    public override string Id => Name;

    public override string Name { get; } = name;

    public override string EntryPoint { get; } = $"{method.DeclaringType!.FullName}.{method.Name}";

    public override string PathToAssembly { get; } = method.DeclaringType.Assembly.Location;
}
