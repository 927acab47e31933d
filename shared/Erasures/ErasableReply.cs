using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Erasures;

/// <summary>A reply of which all, or a file, can be erased.</summary>
/// <param name="Text">The wording of its activity.</param>
public sealed record ErasableReply(SchoolMonth Month, string Text, Evidence Reply);
