using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>A reminder that was asked for at the desk (nhắc ngay) and has not left yet.</summary>
/// <param name="Person">Whose work it is about.</param>
/// <param name="Day">The working day on which it leaves, in the school's zone; after that day it does not leave any more.</param>
public sealed record AskedReminder(StaffId Person, DateOnly Day);
