namespace BinhHoa2.Shared.Files;

/// <summary>What is known of an uploaded file from its scan for malware.</summary>
public enum ScanState
{
    /// <summary>Uploads are not scanned.</summary>
    Off,

    /// <summary>Scanned; nothing was found.</summary>
    Clean,

    /// <summary>No result yet; one is to be expected within minutes.</summary>
    Pending,

    /// <summary>Malware was found in it.</summary>
    Malicious,

    /// <summary>It could not be scanned, or no result came for too long.</summary>
    Unchecked,
}
