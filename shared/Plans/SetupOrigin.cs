namespace BinhHoa2.Shared.Plans;

/// <summary>Where a school's setup comes from.</summary>
public enum SetupOrigin
{
    /// <summary>The sample that comes with the app, in part or whole.</summary>
    Sample,

    /// <summary>Files that the settings name.</summary>
    Files,

    /// <summary>The set-up page; what stands in the records afterwards.</summary>
    Page,
}
