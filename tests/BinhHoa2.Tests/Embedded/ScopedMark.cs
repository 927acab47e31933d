namespace BinhHoa2.Tests.Embedded;

/// <summary>One per scope.</summary>
public sealed class ScopedMark
{
    public Guid Id { get; } = Guid.NewGuid();
}
