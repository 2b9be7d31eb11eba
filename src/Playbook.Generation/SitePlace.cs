using Playbook.Files;
using Playbook.Generation.Writing;

namespace Playbook.Generation;

/// <summary>Where the site will stand: its own address, where that is known, and how addresses on it are spelt.</summary>
/// <param name="Url">With the slash at its end; null when nobody said.</param>
internal sealed record SitePlace(Uri? Url, AddressForm Addresses)
{
    /// <summary>What the command line says goes before what the settings say. A folder in the site's address is its base path, unless another is named.</summary>
    public static SitePlace Of(SiteRequest request, Content.PlaybookSettings settings)
    {
        var url = (request.SiteUrl ?? settings.SiteUrl) is { } given ? new Uri(given, given.AbsolutePath.TrimEnd('/') + "/") : null;

        // A preview stands at the root of this machine, whatever the site's address.
        return new SitePlace(url, request.Addresses ?? (url is null || request.IsPreview ? AddressForm.Root : AddressForm.Below(url.AbsolutePath)));
    }

    /// <summary>The address of the front page, ending in a slash; null when nobody said where the site is.</summary>
    public Uri? Root => Url is null || Addresses.IsPortable ? Url : new Uri(Url, Addresses.Spell("/", SitePath.Root));
}
