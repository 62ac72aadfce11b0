// A check of a checkpoint and of an inclusion proof with golang.org/x/mod/sumdb, an implementation of signed notes
// and of the tree that is not ours.
//
//	notecheck KEY CHECKPOINT PROOF ENTRY
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func check(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func main() {
	verifier, err := note.NewVerifier(os.Args[1])
	check(err)
	data, err := os.ReadFile(os.Args[2])
	check(err)
	opened, err := note.Open(data, note.VerifierList(verifier))
	check(err)
	rows := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(rows[1], 10, 64)
	check(err)
	raw, err := base64.StdEncoding.DecodeString(rows[2])
	check(err)
	var root tlog.Hash
	copy(root[:], raw)

	proof, err := os.ReadFile(os.Args[3])
	check(err)
	head, _, _ := strings.Cut(string(proof), "\n\n")
	lines := strings.Split(head, "\n")
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	check(err)
	var path tlog.RecordProof
	for _, line := range lines[2:] {
		hash, err := tlog.ParseHash(line)
		check(err)
		path = append(path, hash)
	}
	entry, err := os.ReadFile(os.Args[4])
	check(err)
	check(tlog.CheckRecord(path, size, root, index, tlog.RecordHash(entry)))
	fmt.Printf("%d signature held; entry %d of %d is in the tree\n", len(opened.Sigs), index, size)
}
