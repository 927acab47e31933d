namespace BinhHoa2.Shared.Plans;

/// <summary>Whether the school still has to be set up. One with files is from the start of the app on.</summary>
/// <param name="origin">Where the setup comes from by the settings.</param>
public sealed class SetupExpectation(SetupOrigin origin, SetupSource setups)
{
    /// <summary>Whether the school is set up by page, now or before.</summary>
    public bool IsByPage => origin == SetupOrigin.Page;

    /// <summary>Whether there is no school yet; costs no storage where that cannot be.</summary>
    public async ValueTask<bool> IsMissingAsync(CancellationToken cancellation) =>
        IsByPage && await setups.FindAsync(cancellation) is null;

    /// <summary>Whether the set-up page is open as far as this process has read.</summary>
    public bool IsPageOpen() => IsByPage && (setups.Latest is not { } known || FirstStartRecords.MayChange(known));
}
