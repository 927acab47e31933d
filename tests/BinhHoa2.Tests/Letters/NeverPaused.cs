using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Tests.Letters;

/// <summary>Duty letters of a school that never paused them.</summary>
internal sealed class NeverPaused : IDutyPause
{
    public static readonly NeverPaused Instance = new();

    public ValueTask<bool> IsOnAsync(CancellationToken cancellation) => ValueTask.FromResult(false);
}
