using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>What the plan asks of a role (section V, "Phân công"), word for word.</summary>
/// <param name="Title">The role as the plan calls it: "Phó Trưởng ban".</param>
public sealed record RoleDuty(Role Role, string Title, string Text);
