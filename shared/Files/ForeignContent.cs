using System.Buffers.Binary;
using System.Text;

namespace BinhHoa2.Shared.Files;

/// <summary>
/// Refuses files that are two kinds at once: a page or program at the beginning, where programs that guess look, or an
/// archive at the end, where unpackers look.
/// </summary>
internal static class ForeignContent
{
    private const int Beginning = 1024;
    private const int ZipEnd = 22;
    private const int MaxZipComment = ushort.MaxValue;

    private static readonly string[] Signs =
    [
        "<html", "<!doctype html", "<script", "<svg", "<iframe", "<body", "<?php", "javascript:", "#!/bin/", "%pdf-",
        "this program cannot be run in dos mode",
    ];

    /// <param name="own">What the kind itself begins with, which is no sign of another.</param>
    /// <exception cref="FileRefusedException">It is.</exception>
    public static void Refuse(Stream file, string own = "")
    {
        file.Position = 0;
        var head = new byte[Beginning];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var text = Encoding.Latin1.GetString(head, 0, length);
        if (HasSign(text, own) || EndsAsZip(file))
        {
            throw new FileRefusedException(FileFault.Foreign);
        }

        file.Position = 0;
    }

    /// <summary>Whether a text has in it what a page or a program begins with.</summary>
    public static bool HasSign(string text, string own = "") =>
        Signs.Any(sign => sign != own && text.Contains(sign, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the end of the file is the end of a zip: its end record, whose comment reaches to the file's end.</summary>
    private static bool EndsAsZip(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, ZipEnd + MaxZipComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        for (var at = tail.Length - ZipEnd; at >= 0; at--)
        {
            if (tail.AsSpan(at) is [0x50, 0x4B, 0x05, 0x06, ..]
                && BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + ZipEnd - 2)) == tail.Length - at - ZipEnd)
            {
                return true;
            }
        }

        return false;
    }
}
