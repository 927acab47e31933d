namespace BinhHoa2.Shared.Replies;

/// <summary>Why a preview is not kept with its file.</summary>
public enum PreviewFault
{
    /// <summary>The file it came with is no picture.</summary>
    NotOfAPicture,

    /// <summary>More bytes than a preview has.</summary>
    TooManyBytes,

    /// <summary>Of more pixels than a preview has.</summary>
    TooManyPixels,

    /// <summary>Not a sound JPEG.</summary>
    NotAJpeg,

    /// <summary>The sender has stored all that a school day takes.</summary>
    NoRoomToday,
}
