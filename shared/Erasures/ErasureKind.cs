namespace BinhHoa2.Shared.Erasures;

/// <summary>What is erased. The names are in row keys: never change them.</summary>
public enum ErasureKind
{
    /// <summary>All that is kept of a person of the staff.</summary>
    Person,

    /// <summary>Note and files of one reply.</summary>
    Reply,

    /// <summary>One file of a reply, such as the picture of a pupil, with its preview.</summary>
    File,
}
