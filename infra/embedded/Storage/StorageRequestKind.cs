namespace BinhHoa2.Embedded.Storage;

/// <summary>A kind of storage request.</summary>
/// <param name="Service"><c>table</c>, <c>blob</c> or <c>queue</c>.</param>
/// <param name="Method">The HTTP method; a table transaction is one POST.</param>
public sealed record StorageRequestKind(string Service, string Method)
{
    public override string ToString() => $"{Service} {Method}";
}
