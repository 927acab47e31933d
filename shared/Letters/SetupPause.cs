using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Letters;

/// <summary>The pause of the setup in force, which is known in this process at once and in others within a minute.</summary>
public sealed class SetupPause(SetupSource setups) : IDutyPause
{
    public async ValueTask<bool> IsOnAsync(CancellationToken cancellation) => (await setups.GetAsync(cancellation)).IsPaused;
}
