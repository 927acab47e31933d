using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// The standard security handler of PDF, as far as it says whether the empty password opens a file (ISO 32000-2,
/// 7.6.4).
/// </summary>
internal static class PdfPassword
{
    // What a password is filled up with; the empty one is this.
    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <param name="rules">The file's encryption dictionary.</param>
    /// <param name="id">The first of the file's ids; the older methods use it.</param>
    public static bool OpensWithoutOne(Dictionary<string, object?> rules, byte[] id)
    {
        var user = rules.GetValueOrDefault("/U") as byte[] ?? [];
        var owner = rules.GetValueOrDefault("/O") as byte[] ?? [];
        if (user.Length < 32 || owner.Length < 32)
        {
            return false;
        }

        return Number(rules, "/R") switch
        {
            2 => user.AsSpan(0, 32).SequenceEqual(Rc4(Key(rules, owner, id, 5), Padding)),
            3 or 4 => user.AsSpan(0, 16).SequenceEqual(Check(Key(rules, owner, id, KeyBytes(rules)), id)),
            5 when user.Length >= 40 => user.AsSpan(0, 32).SequenceEqual(SHA256.HashData(user.AsSpan(32, 8))),
            6 when user.Length >= 40 => user.AsSpan(0, 32).SequenceEqual(Hash(user.AsSpan(32, 8))),
            _ => false,
        };
    }

    private static int Number(Dictionary<string, object?> rules, string name) =>
        rules.GetValueOrDefault(name) is double value ? (int)(long)value : 0;

    private static int KeyBytes(Dictionary<string, object?> rules) => Number(rules, "/V") switch
    {
        4 => 16,
        _ when Number(rules, "/Length") is >= 40 and <= 128 and var bits => bits / 8,
        _ => 5,
    };

    /// <summary>Algorithm 2: the key of the empty password.</summary>
    private static byte[] Key(Dictionary<string, object?> rules, byte[] owner, byte[] id, int bytes)
    {
        var permissions = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, Number(rules, "/P"));
        var revision = Number(rules, "/R");
        byte[] plain = revision >= 4 && rules.GetValueOrDefault("/EncryptMetadata") is "false" ? [0xFF, 0xFF, 0xFF, 0xFF] : [];
        var key = MD5.HashData([.. Padding, .. owner.AsSpan(0, 32), .. permissions, .. id, .. plain]);
        for (var i = 0; i < 50 && revision >= 3; i++)
        {
            key = MD5.HashData(key.AsSpan(0, bytes));
        }

        return key[..bytes];
    }

    /// <summary>Algorithm 5: what the key makes of the id.</summary>
    private static byte[] Check(byte[] key, byte[] id)
    {
        var check = MD5.HashData([.. Padding, .. id]);
        for (var i = 0; i < 20; i++)
        {
            check = Rc4([.. key.Select(k => (byte)(k ^ i))], check);
        }

        return check;
    }

    /// <summary>Algorithm 2.B, of the empty password.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> salt)
    {
        var key = SHA256.HashData(salt);
        byte last = 0;
        for (var round = 0; round < 64 || last > round - 32; round++)
        {
            using var aes = Aes.Create();
            aes.Key = key[..16];
            var text = aes.EncryptCbc([.. Enumerable.Repeat(key, 64).SelectMany(k => k)], key.AsSpan(16, 16), PaddingMode.None);

            // 256 leaves 1 when divided by 3, so the sum of the digits leaves what the number does.
            key = (text.Take(16).Sum(b => b) % 3) switch
            {
                0 => SHA256.HashData(text),
                1 => SHA384.HashData(text),
                _ => SHA512.HashData(text),
            };
            last = text[^1];
        }

        return key[..32];
    }

    private static byte[] Rc4(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text)
    {
        Span<byte> state = stackalloc byte[256];
        for (var i = 0; i < 256; i++)
        {
            state[i] = (byte)i;
        }

        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[text.Length];
        for (int n = 0, i = 0, j = 0; n < text.Length; n++)
        {
            i = (i + 1) & 0xFF;
            j = (j + state[i]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(text[n] ^ state[(state[i] + state[j]) & 0xFF]);
        }

        return result;
    }
}
