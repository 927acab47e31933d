namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>A line of the document that stands where activities stand and was not taken for one.</summary>
/// <param name="Key">Names it in the draft: <c>k3</c>.</param>
/// <param name="Place">Where it is in the document, in Vietnamese.</param>
public sealed record DraftLine(string Key, string Place, string Text)
{
    public DraftLineState State { get; init; }
}
