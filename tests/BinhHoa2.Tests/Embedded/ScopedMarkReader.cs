namespace BinhHoa2.Tests.Embedded;

/// <summary>Sees the mark of its scope.</summary>
public sealed class ScopedMarkReader(ScopedMark mark)
{
    public Guid Id => mark.Id;
}
