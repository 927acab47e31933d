namespace BinhHoa2.Shared.Files;

/// <summary>What the states of a scan allow.</summary>
public static class ScanStates
{
    extension(ScanState state)
    {
        /// <summary>Whether the file's bytes may leave the app.</summary>
        public bool IsGivenOut => state is ScanState.Off or ScanState.Clean;
    }
}
