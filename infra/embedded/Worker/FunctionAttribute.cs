namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a method as a function the host runs; names are compared without regard to case.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
