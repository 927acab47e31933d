using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>A letter of a wave that has yet to come, by its recipient.</summary>
public sealed record PreviewedLetter(StaffId Recipient, string Name);
