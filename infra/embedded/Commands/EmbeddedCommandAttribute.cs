namespace BinhHoa2.Embedded.Commands;

/// <summary>Gives an app a command of its own: <c>dotnet run -- name …</c> runs the type instead of serving.</summary>
/// <param name="name">The first argument that calls it.</param>
/// <param name="type">An <see cref="IEmbeddedCommand"/> with a parameterless constructor, as "Namespace.Type, Assembly".</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class EmbeddedCommandAttribute(string name, string type) : Attribute
{
    public string Name { get; } = name;

    public string Type { get; } = type;
}
