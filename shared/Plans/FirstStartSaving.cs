namespace BinhHoa2.Shared.Plans;

/// <summary>What became of a setup that was sent from the set-up page.</summary>
public enum FirstStartSaving
{
    /// <summary>It is in force, now or by an earlier call.</summary>
    Saved,

    /// <summary>Another one was saved in between.</summary>
    Overtaken,

    /// <summary>The school can no longer be set up by page.</summary>
    Closed,
}
