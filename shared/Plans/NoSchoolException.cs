namespace BinhHoa2.Shared.Plans;

/// <summary>The school is not set up yet: the records have no profile, no people and no plan.</summary>
public sealed class NoSchoolException() : InvalidOperationException("No school has been set up yet.");
