using System.Xml;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>The names in an XML part, as many as are taken: the reader keeps each of them.</summary>
internal sealed class BoundedNames(int maxChars) : NameTable
{
    private int left = maxChars;

    /// <exception cref="FileRefusedException">There are more names than are taken.</exception>
    public override string Add(string key) => Get(key) ?? Admit(base.Add(key));

    /// <exception cref="FileRefusedException">There are more names than are taken.</exception>
    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Admit(base.Add(key, start, len));

    private string Admit(string name)
    {
        left -= name.Length;
        return left < 0 ? throw new FileRefusedException(FileFault.UnpacksTooLarge) : name;
    }
}
