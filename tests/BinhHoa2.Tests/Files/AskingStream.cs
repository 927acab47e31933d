namespace BinhHoa2.Tests.Files;

/// <summary>A file in memory that counts how often it is asked for its length or its place: on a disk each asks the system.</summary>
internal sealed class AskingStream(byte[] content) : MemoryStream(content, writable: false)
{
    public int Asked { get; private set; }

    public override long Length
    {
        get
        {
            Asked++;
            return base.Length;
        }
    }

    public override long Position
    {
        get
        {
            Asked++;
            return base.Position;
        }

        set
        {
            Asked++;
            base.Position = value;
        }
    }
}
