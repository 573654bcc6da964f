# What can be wrong with a sealed package.
package-empty = The file is empty. Ask the sender for the package again.
package-too-large = The file has { $bytes } MB; no package is larger than { $most } MB. It was not read.
package-not-a-zip = This is not a package: it is no .zip file, or its beginning is damaged. Ask the sender for the package again.
package-truncated = The end of the file is missing, as when copying or downloading was interrupted. Copy it again from where it came from.
package-appended = Something was added behind the end of the package. Ask the sender for the package again.
package-container = The .zip around the files is not as it was made: a byte between the files was changed, or another program packed them again. Ask the sender for the original file.
package-too-many-files = There are { $files } files in it; no package has more than { $most }. It was not read.
package-unsafe-name = A file in it is called “{ $file }”, which could lead out of the folder where it is unpacked. Do not unpack it; ask the sender.
package-duplicate = There are two files called { $file } in it, so that different programs would show different ones. Do not trust it; ask the sender.
package-link = { $file } in it is no file but points to another place on the computer. Do not unpack it; ask the sender.
package-encrypted = { $file } in it is encrypted. The files of a package are open; ask the sender for the original package.
package-claimed-size = { $file } in it claims to have { $bytes } MB, more than the whole package. It was not unpacked.
package-compressed = { $file } in it is compressed, which no file of a package is. It was not unpacked. If another program packed the files again, ask the sender for the original package.
package-missing-file = { $file } is missing from the package.
package-extra-file = { $file } does not belong to the package; nobody signed it.
package-changed-file = { $file } was changed after the package was signed.
package-too-deep = { $file } is nested deeper than any that SSC Desk writes. It was not read.
package-too-long = { $file } has { $bytes } MB, more than any that SSC Desk writes. It was not read.
package-not-json = { $file } cannot be read: line { $line } is not JSON.
package-manifest = manifest.json is damaged, or SSC Desk did not write it: “{ $place }” is not as it must be.
package-newer = A newer version of SSC Desk made the package ({ $form }). Install that version to verify it.
package-signature = The signature was not made with the key in the package: manifest.json or manifest.sig was changed, or somebody else signed it.
package-key-file = public-key.pem is another key than the one that manifest.json names.
package-words = VERIFY.txt names other words than those of the key.
package-chain = key-chain.json does not lead to the key of the package: a change of key is missing in it, or was not signed by the key before.
package-wrong-schema = The submission in it is of the form “{ $schema }”, which SSC Desk does not know.
package-newer-schema = The submission in it is of the form { $schema }, newer than this version of SSC Desk. Install a newer version to read it.
package-against-schema = { $file } does not follow its own schema at “{ $place }”.
package-unknown-key = The package is whole, but its key is not known, so it could be anybody's. Compare these words with the ones on the paper that the agency signed, or ask the agency at a telephone number that you know from elsewhere: { $words }
package-disagrees = submission.json and manifest.json say different things at “{ $what }”, so one of them was not made by SSC Desk.
package-other-country = The key is known as that of { $agency } ({ $known }), but the package says it comes from { $claimed }. Do not trust it; ask both agencies.
package-refused = { $name } is not a whole package, so nothing of it is shown.
package-is-folder = { $name } is a folder. Choose a package that ends in .zip.
package-key-unreadable = This names no key. Give a PEM file, 64 hexadecimal digits, or the twelve words.
package-key-named = The key is the one that you named.
package-key-of = The key is that of { $agency }: { $how }.
# What the command line says of a package.
package-whole = { $name } is whole: not a byte has changed since it was signed.
package-what = { $agency } ({ $country }): { $year }, version { $version }, signed by { $signer } with the key “{ $words }”.
package-not-whole = { $name } is not to be trusted. { $faults ->
    [one] One thing is wrong with it.
   *[other] { $faults } things are wrong with it.
 }
