using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Reminders;

/// <summary>An assignment with the step a wave brings it to.</summary>
public sealed record WaveStep(Assignment Assignment, LadderStep Step);
