namespace BinhHoa2.Shared.Plans.Reading;

/// <summary>A text that stands where activities stand and was not taken for one, for a person to look at.</summary>
/// <param name="Place">Where it is in the document, in Vietnamese.</param>
public sealed record NotUnderstood(string Place, string Text);
