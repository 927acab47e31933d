using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Replies;

/// <summary>A file that is stored although its reply is not recorded yet, so that a good file is uploaded once.</summary>
/// <param name="Seal">What the form carries to refer to it; made here, for this person and month only.</param>
public sealed record KeptFile(EvidenceFile File, string Seal);
