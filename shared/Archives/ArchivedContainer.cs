namespace BinhHoa2.Shared.Archives;

/// <summary>Where an archived file is stored. The names are in archives: never change them.</summary>
public enum ArchivedContainer
{
    /// <summary>The files of replies.</summary>
    Evidence,

    /// <summary>Documents, registers and signed copies of reports.</summary>
    Reports,
}
