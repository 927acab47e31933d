using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>All a school year needs to begin: its plan, its people, its school; checked together.</summary>
public sealed record SchoolSetup(Plan Plan, Roster Roster, SchoolProfile Profile);
