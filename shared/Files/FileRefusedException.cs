namespace BinhHoa2.Shared.Files;

/// <summary>A file is not taken; says why, in terms the page puts into words.</summary>
public sealed class FileRefusedException(FileFault fault) : Exception($"The file is refused: {fault}.")
{
    public FileFault Fault { get; } = fault;
}
