namespace BinhHoa2.Shared.Retention;

/// <summary>What is removed of a school year together. The names are in row keys: never change them.</summary>
public enum RetentionKind
{
    /// <summary>The files of the replies and their previews.</summary>
    Files,

    /// <summary>
    /// The replies, people, requests and letters of the months, reports that were never issued, and what was done at the desk. Files
    /// that are still there go with them.
    /// </summary>
    Answers,
}
