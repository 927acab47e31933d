namespace BinhHoa2.Embedded.Commands;

/// <summary>A command of this assembly, or of one it references: <c>dotnet run -- name …</c> runs the type instead of serving.</summary>
/// <param name="name">The first argument that calls it.</param>
/// <param name="type">An <see cref="IEmbeddedCommand"/> with a parameterless constructor.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class EmbeddedCommandAttribute(string name, Type type) : Attribute
{
    public string Name { get; } = name;

    public Type Type { get; } = type;
}
