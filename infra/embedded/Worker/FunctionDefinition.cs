namespace Microsoft.Azure.Functions.Worker;

/// <summary>The function being run.</summary>
public abstract class FunctionDefinition
{
    public abstract string Id { get; }

    public abstract string Name { get; }

    /// <summary>Type and method.</summary>
    public abstract string EntryPoint { get; }

    public abstract string PathToAssembly { get; }
}
