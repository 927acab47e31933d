using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace BinhHoa2.Tests.Cloud;

/// <summary>Settings that remember the names they were asked for.</summary>
internal sealed class RecordedSettings(IReadOnlyDictionary<string, string> values) : IConfigurationSource
{
    private readonly SortedSet<string> asked = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlySet<string> Asked => asked;

    public IConfigurationProvider Build(IConfigurationBuilder builder) => new Provider(values, asked);

    private sealed class Provider(IReadOnlyDictionary<string, string> values, SortedSet<string> asked) : IConfigurationProvider
    {
        public bool TryGet(string key, out string? value)
        {
            asked.Add(key);
            return values.TryGetValue(key, out value);
        }

        public void Set(string key, string? value) => throw new NotSupportedException();

        public IChangeToken GetReloadToken() => new CancellationChangeToken(CancellationToken.None);

        public void Load()
        {
        }

        public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath) => earlierKeys;
    }
}
